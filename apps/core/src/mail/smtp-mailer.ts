import type { Delivery, MailError, Mailer, MailRoute, OutgoingMail } from "./mailer.ts";

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Hands a message to a practice's own mail server. Answers in words we choose: the server's own text may repeat an address. */
export const smtpMailer: Mailer = {
  async deliver(route, mail): Promise<Delivery> {
    const { createTransport } = await import("nodemailer");
    const transport = createTransport({
      host: route.host,
      port: route.port,
      secure: route.security === "tls",
      requireTLS: route.security === "starttls",
      ignoreTLS: route.security === "none",
      ...(route.username === null ? {} : { auth: { user: route.username, pass: route.password ?? "" } }),
      disableFileAccess: true,
      disableUrlAccess: true,
      ...PATIENCE,
    });
    try {
      await transport.sendMail(message(route, mail));
      return { delivered: true };
    } catch (fault) {
      return { delivered: false, error: wordFor(fault) };
    } finally {
      transport.close();
    }
  },
};

function message(route: MailRoute, { to, subject, text, html, messageId }: OutgoingMail) {
  const domain = route.fromAddress.split("@")[1] ?? "localhost";
  return {
    from: { name: route.fromName, address: route.fromAddress },
    to,
    subject,
    text,
    html,
    messageId: `<${messageId}@${domain}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  };
}

/** Nodemailer's codes and the three digits of SMTP, in the words a person can act on. */
function wordFor(fault: unknown): MailError {
  const { code, command } = codes(fault);
  switch (code) {
    case "EAUTH":
    case "ENOAUTH":
      return "sign-in";
    case "ETLS":
    case "ESSL":
      return "secure";
    case "ECONNECTION":
    case "ETIMEDOUT":
    case "EDNS":
    case "ESOCKET":
    case "ECONNREFUSED":
    case "ENOTFOUND":
      return "connection";
    case "EENVELOPE":
      return command === "MAIL FROM" ? "sender" : "recipient";
    default:
      return "other";
  }
}

function codes(fault: unknown): { code: string | undefined; command: string | undefined } {
  const own = new Map<string, unknown>(fault instanceof Error ? Object.entries(fault) : []);
  const text = (key: string) => {
    const value = own.get(key);
    return typeof value === "string" ? value : undefined;
  };
  return { code: text("code"), command: text("command") };
}
