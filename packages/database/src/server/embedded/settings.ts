/** Settings of the embedded server, given at every start so that a newer Hervat brings its own. */
export function serverSettings(port: number, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    password_encryption: "scram-sha-256",
    max_connections: "200",
    timezone: "UTC",
    log_timezone: "UTC",
    // What people type must not end in a log: no parameters, no values of a refused row, no text of a failed statement.
    log_parameter_max_length: "0",
    log_parameter_max_length_on_error: "0",
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    log_statement: "none",
    ...more,
  };
}

/** For `pg_ctl -o`: one text that a shell splits, so every value is quoted for it. */
export function asOptions(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}='${value.replaceAll("'", "'\\''")}'`)
    .join(" ");
}
