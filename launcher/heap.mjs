/** Room for objects of the server that are young, and for those that stay. Unit: MB. Why so much: decision 0066. */
const room = ["--max-semi-space-size=16", "--max-old-space-size=1024"];

/** Flags of Node that bound the memory of the server; what NODE_OPTIONS says of one goes first. */
export function heapFlags(environment = process.env) {
  const said = (environment.NODE_OPTIONS ?? "").replaceAll("_", "-");
  return room.filter((flag) => !said.includes(flag.slice(0, flag.indexOf("="))));
}
