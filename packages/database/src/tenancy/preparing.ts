import type { Sql, TransactionSql } from "postgres";

/** Longer lists of parameters come in as many lengths as there are lists, and each would stay prepared. */
const MOST_PARAMETERS = 40;

/**
 * The same connection, with statements prepared once and then only named: the query builder asks for none, and a dossier is
 * some twenty small reads. Plans keep their role and their policies, for a connection never changes its role.
 */
export function preparing<Client extends Sql | TransactionSql>(client: Client): Client {
  return new Proxy(client, {
    get(target, property) {
      if (property === "unsafe") {
        return (query: string, parameters: never[] = [], options: object = {}) =>
          target.unsafe(query, parameters, { ...options, prepare: parameters.length > 0 && parameters.length <= MOST_PARAMETERS });
      }
      if (property === "begin" && "begin" in target) {
        return (work: (tx: TransactionSql) => Promise<unknown>) => target.begin((tx) => work(preparing(tx)));
      }
      if (property === "savepoint" && "savepoint" in target) {
        return (work: (tx: TransactionSql) => Promise<unknown>) => target.savepoint((tx) => work(preparing(tx)));
      }
      return Reflect.get(target, property);
    },
  });
}
