import { addDays, endOfWeek } from './calendar';

/** Days after Easter Sunday: Good Friday, Easter, Easter Monday, Ascension Day, Whit Sunday. */
const BY_EASTER = [-2, 0, 1, 39, 49];
/** New Year's Day, Epiphany, May Day, the National Day, Christmas Eve, both days of Christmas, New Year's Eve. */
const BY_DATE = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'];

/**
 * The days of a year on which nobody works in Sweden, sorted, `YYYY-MM-DD`: the public holidays, and the eves that count as
 * Sundays. As the law stands since 2005.
 *
 * Lag (1989:253) om allmänna helgdagar, 1 §; semesterlagen (1977:480), 3 a §.
 */
export function holidaysOf(year: number): readonly string[] {
  const easter = easterOf(year);
  const midsummer = saturdayFrom(`${String(year)}-06-20`);
  return [
    ...BY_DATE.map((day) => `${String(year)}-${day}`),
    ...BY_EASTER.map((days) => addDays(easter, days)),
    ...[addDays(midsummer, -1), midsummer, saturdayFrom(`${String(year)}-10-31`)],
  ].sort();
}

/** Easter Sunday of the Gregorian calendar. Meeus, Astronomical Algorithms (1991), chapter 8. */
function easterOf(year: number): string {
  const moonYear = year % 19;
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  const moved = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * moonYear + century - Math.floor(century / 4) - moved + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((moonYear + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * late + 114;
  return addDays(`${String(year)}-0${String(Math.floor(days / 31))}-01`, days % 31);
}

/** The first Saturday that is not before the date. */
const saturdayFrom = (date: string): string => addDays(endOfWeek(addDays(date, 1)), -1);
