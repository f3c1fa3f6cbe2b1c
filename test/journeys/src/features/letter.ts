/** A letter to the service as it goes over the wire (RFC 5322). */
export const letter = (from: string, messageId: string, subject: string, text: string, ...headers: readonly string[]) =>
  [`From: <${from}>`, 'To: <service@example.com>', `Message-ID: <${messageId}>`, `Subject: ${subject}`, 'Content-Type: text/plain; charset=utf-8', ...headers, '', text, ''].join('\r\n');
