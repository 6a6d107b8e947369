import { Component } from "lucide-react";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { RowLink } from "#src/client/ui/Row.tsx";
import { useComponentList } from "../../components.client.ts";

/** The panel's way to the components, with how many there are of this conversation; without one, of all. */
export function ComponentsRow({ sessionId, isNew = false }: { sessionId?: string; isNew?: boolean }) {
  const { panel } = useColumns();
  const { components, hasNextPage, isSuccess } = useComponentList(sessionId ? { sessionId } : {}, !isNew);
  const fact = isNew ? 0 : !isSuccess ? "" : `${components.length}${hasNextPage ? "+" : ""}`;
  return <RowLink to="/components" icon={Component} text="Components" fact={fact} onClick={() => panel.isFloating && panel.show(false)} />;
}
