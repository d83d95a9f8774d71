import type pg from "pg";

/** What was asked, and the rows that came; none for several statements in one message. */
type OnAnswer = (text: string, rows: readonly object[]) => Promise<void> | void;

/** The same pool, where something happens after each question before its answer is used. */
export function watchedPool(pool: pg.Pool, onAnswer: OnAnswer): pg.Pool {
  const connect = async () => {
    const client = await pool.connect();
    const query = async (asked: pg.QueryConfig | string) => {
      const answer = await client.query(asked);
      await onAnswer(typeof asked === "string" ? asked : asked.text, "rows" in answer ? answer.rows : []);
      return answer;
    };
    return Object.create(client, { query: { value: query } });
  };
  return Object.create(pool, { connect: { value: connect }, query: { value: pool.query.bind(pool) } });
}
