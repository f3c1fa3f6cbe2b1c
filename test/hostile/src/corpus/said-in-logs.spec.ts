import { TEXTS } from './hostile-texts.js';
import { saidInLogs } from './said-in-logs.js';

const line = (more: object) => `${JSON.stringify({ level: 'info', service: 'tickets', method: 'POST', route: '/v1/tickets/:ticketId', status: 400, msg: 'request', ...more })}\n`;

describe('what was sent is found in a log', () => {
  it('in a field, inside another text, and inside a text that is JSON itself', () => {
    for (const text of ['<script>alert(1)</script>', "'; DROP TABLE events; --", 'a\r\nX-Injected: yes']) {
      expect(saidInLogs(line({ subject: text }))).toEqual([text]);
      expect(saidInLogs(line({ error: { message: `invalid: ${text}!` } }))).toEqual([text]);
      expect(saidInLogs(line({ body: JSON.stringify({ subject: text }) }))).toEqual([text]);
      expect(saidInLogs(`ERROR: invalid input "${text}"`)).toEqual([text]);
    }
    expect(saidInLogs(line({ phone: '+86 138 0013 8000' }))).toEqual(['+86 138 0013 8000']);
  });

  it('and not in what a service says by itself', () => {
    expect(saidInLogs(line({}) + line({ error: { name: 'TypeError', message: 'Cannot read properties of undefined', stack: 'at Object.toString (constructor.js:1)' } }))).toEqual([]);
    expect(TEXTS.filter((text) => saidInLogs(line({ text })).length > 0).length).toBeGreaterThan(15);
  });
});
