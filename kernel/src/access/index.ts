/** Who may do what: roles, grants, the deny-by-default decision. */
export {
  type Actor,
  authorise,
  type Grant,
  type HeldRole,
  may,
  mayHolders,
  mayOwn,
  type Policy,
  type Reach,
  refuseOutsiders,
  roleFor,
  rolesOn,
} from "./policy.ts";
export { maySee, type Role, roleNames, type Visibility } from "./roles.ts";
