/** What a start of PostgreSQL is asked for. */
export interface ServerWishes {
  readonly major: number;
  readonly socketFolder: string;
  /** Stands in the title of every process of this server. */
  readonly clusterName: string;
  /** Whether an acknowledged write must survive a power cut. Only tests say no. */
  readonly isDurable: boolean;
}

/**
 * The settings of the embedded server, given on its command line so that every release of Splot
 * brings its own and nobody edits a file.
 * NOTE: sized for one office on a small machine: 64 MB of shared memory, no helper processes
 * that do nothing here (replication, parallel queries, I/O workers).
 */
export function serverSettings(wishes: ServerWishes): string[] {
  const settings: Record<string, string> = {
    listen_addresses: "",
    unix_socket_directories: wishes.socketFolder,
    unix_socket_permissions: "0700",
    max_connections: "40",
    shared_buffers: "64MB",
    work_mem: "8MB",
    maintenance_work_mem: "64MB",
    huge_pages: "off",
    jit: "off",
    max_worker_processes: "2",
    max_parallel_workers: "0",
    max_parallel_workers_per_gather: "0",
    max_parallel_maintenance_workers: "0",
    max_logical_replication_workers: "0",
    autovacuum_max_workers: "1",
    wal_level: "minimal",
    max_wal_senders: "0",
    min_wal_size: "64MB",
    max_wal_size: "512MB",
    checkpoint_timeout: "15min",
    log_min_messages: "warning",
    // A failing row may hold a resident's words; the log gets the fact, never the content.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    log_checkpoints: "off",
    log_line_prefix: "%m [%p] ",
    log_timezone: "UTC",
    timezone: "UTC",
    lc_messages: "C",
    cluster_name: wishes.clusterName,
    ...(wishes.major >= 18 ? { io_method: "sync" } : {}),
    ...(wishes.isDurable ? durable : hasty),
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** A receipt is handed out only for what already stands on the disk. */
const durable = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };

/** NOTE: the vacuum that runs by itself would walk round a hundred databases that live for seconds. */
const hasty = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off", max_connections: "100" };
