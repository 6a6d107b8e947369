import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { ErrorBoundary } from "./frame/ErrorBoundary.tsx";
import { Gate } from "./frame/Gate.tsx";
import { router } from "./routes.tsx";
import { queryClient, trpc, trpcClient } from "./trpc.ts";
import { Toasts } from "./ui/Toasts.tsx";

export function App() {
  return (
    <ErrorBoundary>
      <trpc.Provider client={trpcClient} queryClient={queryClient}>
        <QueryClientProvider client={queryClient}>
          <Gate>
            <RouterProvider router={router} />
          </Gate>
          <Toasts />
        </QueryClientProvider>
      </trpc.Provider>
    </ErrorBoundary>
  );
}
