/** Can everybody follow this thing here? What is public in this space; a thing of all spaces has no steps of its own here. */
export function isFollowable(
  { space: here }: { readonly space: { readonly id: string } },
  { visibility, space }: { readonly visibility: string; readonly space: string },
): boolean {
  return visibility === "public" && space === here.id;
}
