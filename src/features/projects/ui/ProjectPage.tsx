import { useState } from "react";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { Ellipsis, MessageSquarePlus, Pencil, Trash2 } from "lucide-react";
import { wordsFor } from "#src/client/words.ts";
import { Bar } from "#src/client/ui/Bar.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Main } from "#src/client/ui/Columns.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Menu, MenuItem } from "#src/client/ui/Menu.tsx";
import { NameField } from "#src/client/ui/NameField.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { Segmented } from "#src/client/ui/Segmented.tsx";
import { StatusLine } from "#src/client/ui/StatusLine.tsx";
import { useTitle } from "#src/client/ui/use-title.ts";
import { useProjectActions, useProjects } from "../projects.client.ts";
import { type Project, PROJECT_NAME_MAX } from "../projects.contract.ts";
import { useProjectDialogs } from "./ProjectDialogs.tsx";
import { ProjectLessons } from "./ProjectLessons.tsx";
import { ProjectSessions } from "./ProjectSessions.tsx";

export function ProjectPage() {
  const { projectId } = useParams({ from: "/talk/p/$projectId" });
  const { projects, isSuccess, error, refetch } = useProjects();
  const project = projects.find(({ id }) => id === projectId);
  useTitle(project?.name ?? "Project");
  if (project) return <OpenedProject key={projectId} project={project} />;
  return (
    <Main>
      <Bar start={<ShowSide />} title={isSuccess ? "Not here" : "Project"} />
      {isSuccess && (
        <div className="page-lead justify-items-start">
          <h2 className="serif-head">This project is not here</h2>
          <p className="text-ink-2">It may have been deleted; its conversations and lessons stay. Or it belongs to another account.</p>
          <Link to="/" className="btn fill">
            Go to your conversations
          </Link>
        </div>
      )}
      {error && (
        <div className="p-4">
          <Notice
            tone="danger"
            ways={
              <Button look="line" size="small" onClick={() => void refetch()}>
                Retry
              </Button>
            }
          >
            The project could not be opened. {wordsFor(error)}
          </Notice>
        </div>
      )}
    </Main>
  );
}

function OpenedProject({ project }: { project: Project }) {
  const navigate = useNavigate();
  const { rename } = useProjectActions();
  const { remove } = useProjectDialogs();
  const [isRenaming, setRenaming] = useState(false);
  const [shown, show] = useState<"sessions" | "lessons">("sessions");
  const begin = () => void navigate({ to: "/", search: { project: project.id } });
  return (
    <Main>
      <Bar
        start={<ShowSide />}
        title={
          isRenaming ? (
            <NameField
              label="Name of the project"
              value={project.name}
              max={PROJECT_NAME_MAX}
              onName={(name) => rename(project, name)}
              onDone={() => setRenaming(false)}
            />
          ) : (
            project.name
          )
        }
        sentence={!isRenaming && <StatusLine kind="plain">Project</StatusLine>}
        end={
          <Menu trigger={<IconButton label="More about this project" icon={Ellipsis} />}>
            <MenuItem icon={Pencil} onChoose={() => setRenaming(true)}>
              Rename
            </MenuItem>
            <MenuItem icon={Trash2} danger onChoose={() => remove(project)}>
              Delete
            </MenuItem>
          </Menu>
        }
      />
      <div className="page-lead">
        <div className="filters">
          <Segmented
            label="What is in it"
            value={shown}
            onChange={show}
            options={[
              { value: "sessions", label: `Conversations ${project.sessionCount}` },
              { value: "lessons", label: `Lessons ${project.lessonCount}` },
            ]}
          />
          <span className="flex-1" />
          <Button look="fill" icon={MessageSquarePlus} onClick={begin}>
            New conversation here
          </Button>
        </div>
      </div>
      {shown === "sessions" ? <ProjectSessions projectId={project.id} /> : <ProjectLessons projectId={project.id} />}
    </Main>
  );
}
