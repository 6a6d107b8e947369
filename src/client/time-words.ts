import { DAY, type Instant } from "#src/shared/time.ts";

const formats = {
  clock: new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hour12: false }),
  weekday: new Intl.DateTimeFormat("en-GB", { weekday: "short" }),
  day: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" }),
  dayAndYear: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" }),
  month: new Intl.DateTimeFormat("en-GB", { month: "long" }),
  monthAndYear: new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric" }),
  full: new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" }),
  dayAndMonth: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" }),
  dayMonthAndYear: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }),
  weekdayAndDay: new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short" }),
};

/** `14:02` */
export const clock = (at: Instant) => formats.clock.format(at);

/** Whole days between the two, by the reader's calendar. */
export function daysAgo(at: Instant, now: Instant): number {
  return Math.round((startOfDay(now) - startOfDay(at)) / DAY);
}

/** `14:02` today, `Thu` this week, `12 Nov`, then the year. */
export function shortTime(at: Instant, now: Instant): string {
  const days = daysAgo(at, now);
  if (days <= 0) return formats.clock.format(at);
  if (days < 7) return formats.weekday.format(at);
  return isThisYear(at, now) ? formats.day.format(at) : formats.dayAndYear.format(at);
}

/** `20 Feb 2027` */
export const date = (at: Instant) => formats.dayAndYear.format(at);

/** `Tue 17 Nov` */
export const dayWords = (at: Instant) => formats.weekdayAndDay.format(at).replace(",", "");

/** `Tuesday 17 November 2026 at 14:02`, for titles. */
export const fullTime = (at: Instant) => formats.full.format(at);

/** The heading under which a list groups it: Today, Yesterday, Last 7 days, then months. */
export function dayGroup(at: Instant, now: Instant): string {
  const days = daysAgo(at, now);
  if (days <= 0) return "Today";
  if (days === 1) return "Yesterday";
  if (days < 7) return "Last 7 days";
  return isThisYear(at, now) ? formats.month.format(at) : formats.monthAndYear.format(at);
}

/** The heading of one day: Today, Yesterday, 17 November, then with the year. */
export function dayHeading(at: Instant, now: Instant): string {
  const days = daysAgo(at, now);
  if (days <= 0) return "Today";
  if (days === 1) return "Yesterday";
  return (isThisYear(at, now) ? formats.dayAndMonth : formats.dayMonthAndYear).format(at);
}

/** `Today 06:00`, `Thu 06:00`, `12 Nov` */
export function lastUsed(at: Instant, now: Instant): string {
  const days = daysAgo(at, now);
  if (days <= 0) return `Today ${clock(at)}`;
  return days < 7 ? `${shortTime(at, now)} ${clock(at)}` : shortTime(at, now);
}

/** `In 6 days`, `Today`, or the date when it is further away than two weeks. */
export function endsAt(at: Instant, now: Instant): string {
  const days = -daysAgo(at, now);
  if (at <= now) return "Ended";
  if (days === 0) return "Today";
  return days <= 14 ? `In ${days} ${days === 1 ? "day" : "days"}` : date(at);
}

const isThisYear = (at: Instant, now: Instant) => new Date(at).getFullYear() === new Date(now).getFullYear();
const startOfDay = (at: Instant) => new Date(at).setHours(0, 0, 0, 0);

/** `1 change`, `3 changes` */
export const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
