/** The outbox of notices. */
export { listNotices, listQueued, listUnread, type NewNotice, type Notice, putAway, type QueuedNotice, queueNotice, settleNotice } from "./outbox.ts";
