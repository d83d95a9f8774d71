/** The outbox of notices. */
export {
  countNotices,
  dropNotices,
  listNotices,
  listNoticesTo,
  listQueued,
  listUnread,
  type Notice,
  type NoticeFilter,
  putAway,
  type QueuedNotice,
  queueNotice,
  settleNotices,
  stopNotices,
} from "./outbox.ts";
