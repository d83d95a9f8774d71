/** The outbox of notices. */
export { listNotices, listQueued, type NewNotice, type Notice, type QueuedNotice, queueNotice, settleNotice } from "./outbox.ts";
