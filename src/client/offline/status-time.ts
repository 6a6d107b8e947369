import { DAY } from "#src/shared/time.ts";

type Where = { now: number; locale?: string; timeZone?: string };

/** `14:02` today, `Thu` this week, `12 Nov`, then the year. */
export function timeWords(at: number, { now, locale = "en-GB", timeZone }: Where): string {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);
  const days = dayNumber(now, timeZone) - dayNumber(at, timeZone);
  if (days <= 0) return format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (days < 7) return format({ weekday: "short" });
  const isThisYear = partsOf(at, timeZone).year === partsOf(now, timeZone).year;
  return format({ day: "numeric", month: "short", ...(!isThisYear && { year: "numeric" as const }) });
}

function dayNumber(at: number, timeZone: string | undefined): number {
  const { year, month, day } = partsOf(at, timeZone);
  return Date.UTC(year, month - 1, day) / DAY;
}

function partsOf(at: number, timeZone: string | undefined) {
  const parts = new Intl.DateTimeFormat("en-u-ca-gregory", { year: "numeric", month: "numeric", day: "numeric", timeZone }).formatToParts(
    at,
  );
  const part = (type: string) => Number(parts.find((it) => it.type === type)!.value);
  return { year: part("year"), month: part("month"), day: part("day") };
}
