import { fill } from "@splot/kernel";
import type { Environment } from "@splot/server/environment";
import { createTransport } from "nodemailer";
import type { Check } from "./Check.ts";

/** A mail server that has not greeted by then is away. Unit: milliseconds. */
const PATIENCE = 8_000;

/** Whether mail leaves the outbox: the mail server is greeted, and where the address names a user, it lets that user in. No mail is sent. */
export async function checkMail({ smtpUrl, mailFrom }: Pick<Environment, "smtpUrl" | "mailFrom">, patience: number = PATIENCE): Promise<Check> {
  if (smtpUrl === undefined)
    return {
      subject: "mail",
      state: "warning",
      text: { pl: "Poczta: nieskonfigurowana; powiadomienia czekają w skrzynce nadawczej", en: "Mail: not set up; notices wait in the outbox" },
      advice: { pl: "Ustaw SPLOT_SMTP_URL i SPLOT_MAIL_FROM.", en: "Set SPLOT_SMTP_URL and SPLOT_MAIL_FROM." },
    };
  const transport = createTransport({ url: smtpUrl, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience, dnsTimeout: patience });
  try {
    await transport.verify();
    return {
      subject: "mail",
      state: "good",
      text: fill({ pl: "Poczta: serwer odpowiada; nadawca {mailFrom}", en: "Mail: the server answers; sender {mailFrom}" }, { mailFrom }),
    };
  } catch (error) {
    return {
      subject: "mail",
      state: "bad",
      text: fill({ pl: "Poczta: serwer nie przyjmuje połączenia ({reason})", en: "Mail: the server does not accept a connection ({reason})" }, reasonOf(error)),
      advice: {
        pl: "Sprawdź SPLOT_SMTP_URL: nazwę serwera, port, użytkownika i hasło. Powiadomienia czekają.",
        en: "Check SPLOT_SMTP_URL: name of the server, port, user and password. Notices wait.",
      },
    };
  } finally {
    transport.close();
  }
}

/** NOTE: the whole message may repeat the address with its password, so only code and number of the answer are told. */
function reasonOf(error: unknown): { readonly reason: string } {
  const parts = ["code", "responseCode"].flatMap((name) => {
    const value: unknown = typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
    return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
  });
  return { reason: parts.join(" ") || "?" };
}
