import { stringify } from 'csv-stringify/sync';
import type { Report } from './run-report.js';

/** The rows as RFC 4180, with a byte order mark so that spreadsheets read Chinese; a cell that would be a formula is made harmless. */
export const reportCsv = ({ columns, rows }: Pick<Report, 'columns' | 'rows'>): string => stringify([...rows], { header: true, columns: [...columns], record_delimiter: 'windows', escape_formulas: true, bom: true });
