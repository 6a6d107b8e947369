import { ErrorPage } from "./ErrorPage.tsx";

export const PageError = ({ error }: { error: unknown }) => <ErrorPage error={error} />;
