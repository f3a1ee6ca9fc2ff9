/** Telling "PostgreSQL is away or busy" from "we are wrong". */

/** SQLSTATE classes and codes, and network errors, that mean "PostgreSQL is away or busy", not "we are wrong". */
const AWAY =
  /^(08|57P0|53|58|55P03|57014|25P03|40001|40P01|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|P1\d\d\d|P2024|P2028)/;
const AWAY_MESSAGE =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;
/** How Prisma's adapter names the same; every other of its errors is a mistake of ours. */
const AWAY_KIND = /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/;
/** Prisma has codes of its own (P2010, P2039) for whatever PostgreSQL answers, and quotes PostgreSQL's in the sentence. */
const QUOTED_CODE = /Code: `(\w+)`/;

/** Whether an error, or what caused it, says that PostgreSQL is away. */
export function databaseAway(error: unknown): boolean {
  for (let cause = error, depth = 0; typeof cause === 'object' && cause !== null && depth < 5; depth += 1) {
    const { code, originalCode, kind, message } = {
      code: '',
      originalCode: '',
      kind: '',
      message: '',
      ...textsOf(cause),
    };
    const codes = [code, originalCode, QUOTED_CODE.exec(message)?.[1] ?? ''];
    if (codes.some((one) => AWAY.test(one)) || AWAY_MESSAGE.test(message)) return true;
    if (AWAY_KIND.test(kind) || AWAY_KIND.test(message)) return true;
    if (cause instanceof AggregateError && cause.errors.some(databaseAway)) return true;
    cause = 'cause' in cause ? cause.cause : null;
  }
  return false;
}

/** The properties of an error, or of what an adapter says in place of one, that are texts. */
function textsOf(error: object): Record<string, string> {
  return Object.fromEntries(
    ['code', 'originalCode', 'kind', 'message'].flatMap((name) => {
      const value: unknown = Reflect.get(error, name);
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
