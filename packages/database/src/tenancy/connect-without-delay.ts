import { connect, Socket } from "node:net";

/**
 * Opens the socket of a database connection so that small writes leave at once. The driver does not ask for it, and the
 * system then holds every second small write back until the first was acknowledged: 40 ms for each end of a copy.
 *
 * It is handed over while it still connects: the driver listens to it from here on, and a refused connection frees its place
 * in the pool only through those events.
 */
function connectWithoutDelay({ host: [host], port: [port], path }: { host: string[]; port: number[]; path?: string | false }): Socket {
  return inOneGo(path ? connect({ path }) : connect({ ...(host === undefined ? {} : { host }), port: port ?? 5432, noDelay: true }));
}

/** What is written in one turn leaves in one go: the driver gives every statement of more than a kilobyte its own write, and its own wait for the system. */
function inOneGo(socket: Socket): Socket {
  let gathering = false;
  return Object.assign(socket, {
    write(chunk: Uint8Array | string, done?: () => void): boolean {
      if (!gathering) {
        gathering = true;
        socket.cork();
        process.nextTick(() => {
          gathering = false;
          socket.uncork();
        });
      }
      return Socket.prototype.write.call(socket, chunk, undefined, done);
    },
  });
}

/** For the driver's options; its types do not name this one. */
export const WITHOUT_DELAY = { socket: connectWithoutDelay };
