CREATE TABLE "component_versions" (
	"component_id" text NOT NULL,
	"version" bigint NOT NULL,
	"author" text NOT NULL,
	"created_by" text NOT NULL,
	"interaction_id" text,
	"note" text NOT NULL,
	"base_version" bigint NOT NULL,
	"problem" text,
	"created_at" bigint NOT NULL,
	"name" text NOT NULL,
	"jsx_code" text NOT NULL,
	"css_code" text NOT NULL,
	CONSTRAINT "component_versions_pk" PRIMARY KEY("component_id","version")
);
--> statement-breakpoint
CREATE TABLE "components" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"session_id" text,
	"name" text NOT NULL,
	"component_type" text NOT NULL,
	"version" bigint NOT NULL,
	"author" text NOT NULL,
	"is_current" boolean NOT NULL,
	"problem" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"deleted_at" bigint,
	"metadata" text NOT NULL,
	"jsx_code" text NOT NULL,
	"css_code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interactions" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"interaction_type" text NOT NULL,
	"created_at" bigint NOT NULL,
	"target_element" text,
	"metadata" text NOT NULL,
	"prompt" text NOT NULL,
	"response" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "lesson_id" text;--> statement-breakpoint
ALTER TABLE "component_versions" ADD CONSTRAINT "component_versions_component_id_components_id_fk" FOREIGN KEY ("component_id") REFERENCES "public"."components"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "components" ADD CONSTRAINT "components_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "components" ADD CONSTRAINT "components_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "components_list" ON "components" USING btree ("user_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "components_session" ON "components" USING btree ("session_id","updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "components_current" ON "components" USING btree ("session_id") WHERE "components"."is_current";--> statement-breakpoint
CREATE INDEX "components_trash" ON "components" USING btree ("user_id","deleted_at","id") WHERE "components"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "interactions_session" ON "interactions" USING btree ("session_id","created_at","id");