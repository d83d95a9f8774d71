/** The outbox of notices. */
export { listNotices, type NewNotice, type Notice, queueNotice } from "./outbox.ts";
