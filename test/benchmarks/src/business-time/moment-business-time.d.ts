/** The part of the library that is asked; it ships no types. */
declare module 'moment-business-time' {
  interface WorkingMoment {
    addWorkingTime(amount: number, unit: 'minutes'): WorkingMoment;
    valueOf(): number;
  }
  interface Hours {
    readonly workinghours: Readonly<Record<number, readonly string[] | null>>;
    readonly holidays: readonly string[];
  }
  const moment: { (milliseconds: number): WorkingMoment; updateLocale(name: string, hours: Hours): void };
  export default moment;
}
