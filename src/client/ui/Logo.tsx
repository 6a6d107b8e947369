export function Logo() {
  return (
    <svg
      className="logo"
      viewBox="0 0 20 20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M2.5 3.5h15l-2.25 6.5H4.75z" fill="currentColor" fillOpacity=".18" />
      <path d="M10 10v6.75M6 17h8" />
    </svg>
  );
}

export const Wordmark = () => <b className="word font-read text-[16px]/[24px] font-semibold tracking-[-0.01em]">Lectern</b>;
