/** Pages and forms of the room. */
export const routes = [];
