CREATE TABLE "lesson_attachments" (
	"attachment_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	CONSTRAINT "lesson_attachments_pk" PRIMARY KEY("attachment_id","lesson_id")
);
--> statement-breakpoint
CREATE TABLE "template_attachments" (
	"attachment_id" text NOT NULL,
	"template_id" text NOT NULL,
	CONSTRAINT "template_attachments_pk" PRIMARY KEY("attachment_id","template_id")
);
--> statement-breakpoint
CREATE TABLE "template_versions" (
	"template_id" text NOT NULL,
	"version" bigint NOT NULL,
	"title" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"variables" text NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "template_versions_pk" PRIMARY KEY("template_id","version")
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"subject" text NOT NULL,
	"visibility" text NOT NULL,
	"version" bigint NOT NULL,
	"minutes" double precision NOT NULL,
	"section_count" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"deleted_at" bigint,
	"variables" text NOT NULL,
	"content" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "is_pinned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "change" text;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "key_revision" bigint;--> statement-breakpoint
ALTER TABLE "lesson_attachments" ADD CONSTRAINT "lesson_attachments_attachment_id_attachments_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_attachments" ADD CONSTRAINT "lesson_attachments_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_attachments" ADD CONSTRAINT "template_attachments_attachment_id_attachments_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_attachments" ADD CONSTRAINT "template_attachments_template_id_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."templates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_template_id_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."templates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lesson_attachments_lesson" ON "lesson_attachments" USING btree ("lesson_id");--> statement-breakpoint
CREATE INDEX "template_attachments_template" ON "template_attachments" USING btree ("template_id");--> statement-breakpoint
CREATE INDEX "templates_user" ON "templates" USING btree ("user_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "templates_team" ON "templates" USING btree ("visibility","updated_at","id");--> statement-breakpoint
CREATE INDEX "templates_trash" ON "templates" USING btree ("user_id","deleted_at","id") WHERE "templates"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "lessons_team" ON "lessons" USING btree ("visibility","updated_at","id");--> statement-breakpoint
CREATE INDEX "revisions_list" ON "revisions" USING btree ("lesson_id","created_at","revision");--> statement-breakpoint
CREATE INDEX "revisions_created" ON "revisions" USING btree ("created_at");