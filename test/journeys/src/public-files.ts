/** The first records of a CSV file with its header; a line break inside quotes ends none. */
export const firstRecords = (text: string, records: number): string => {
  let quoted = false;
  let ended = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === '\n' && !quoted && ++ended > records) return text.slice(0, at + 1);
  }

  return text;
};

/** All records of the first incidents of the public incident file: several records each, in the order of the file, the number first. */
export const firstIncidents = (text: string, incidents: number): string => {
  const [header = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const numbers = new Set<string>();
  const taken = lines.filter((line) => {
    const number = line.slice(0, line.indexOf(','));
    if (numbers.size < incidents) numbers.add(number);

    return numbers.has(number);
  });

  return [header, ...taken].join('\n') + '\n';
};
