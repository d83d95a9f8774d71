/** The outbox of notices. */
export {
  countNotices,
  dropNotices,
  listNotices,
  listNoticesTo,
  listQueued,
  listUnread,
  type NewNotice,
  type Notice,
  type NoticeFilter,
  putAway,
  type QueuedNotice,
  queueNotice,
  settleNotice,
} from "./outbox.ts";
