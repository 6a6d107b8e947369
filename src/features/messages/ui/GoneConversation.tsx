import { Link } from "@tanstack/react-router";
import { Bar } from "#src/client/ui/Bar.tsx";
import { ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Main } from "#src/client/ui/Columns.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";

export const GoneConversation = () => (
  <Main>
    <Bar start={<ShowSide />} title="Not here" />
    <div className="hello">
      <Measure>
        <div className="grid justify-items-start gap-4">
          <h2 className="page-title">This conversation is not here</h2>
          <p className="text-base text-ink-2">It may have been deleted, or it belongs to another account.</p>
          <Link to="/" className="btn fill">
            Start a new one
          </Link>
        </div>
      </Measure>
    </div>
  </Main>
);
