CREATE TABLE "attachments" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"sha256" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"name" text NOT NULL,
	"width" bigint,
	"height" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "message_attachments" (
	"attachment_id" text NOT NULL,
	"message_id" text NOT NULL,
	"session_id" text NOT NULL,
	CONSTRAINT "message_attachments_pk" PRIMARY KEY("attachment_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "models" (
	"id" text PRIMARY KEY NOT NULL,
	"provider_id" text NOT NULL,
	"name" text NOT NULL,
	"is_allowed" boolean NOT NULL,
	"is_default" boolean NOT NULL,
	"reads_images" boolean NOT NULL,
	"context_tokens" bigint,
	"input_price" double precision,
	"output_price" double precision
);
--> statement-breakpoint
CREATE TABLE "providers" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"base_url" text NOT NULL,
	"key_cipher" "bytea",
	"key_hint" text,
	"allowed_host" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_docs" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"type" text NOT NULL,
	"entity_id" text NOT NULL,
	"session_id" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"session_id" text,
	"message_id" text,
	"purpose" text NOT NULL,
	"provider" text NOT NULL,
	"model" text NOT NULL,
	"input_tokens" bigint NOT NULL,
	"output_tokens" bigint NOT NULL,
	"cost_micros" bigint NOT NULL,
	"day" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
DROP INDEX "lessons_deleted";--> statement-breakpoint
DROP INDEX "sessions_deleted";--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "attachments" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "model_id" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "current_message_id" text;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_attachments" ADD CONSTRAINT "message_attachments_attachment_id_attachments_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_attachments" ADD CONSTRAINT "message_attachments_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "models" ADD CONSTRAINT "models_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage" ADD CONSTRAINT "usage_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_sha256" ON "attachments" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "attachments_user" ON "attachments" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "attachments_created" ON "attachments" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "message_attachments_session" ON "message_attachments" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "message_attachments_message" ON "message_attachments" USING btree ("message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "models_name" ON "models" USING btree ("provider_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "search_docs_entity" ON "search_docs" USING btree ("entity_id");--> statement-breakpoint
CREATE INDEX "search_docs_session" ON "search_docs" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "usage_day" ON "usage" USING btree ("day");--> statement-breakpoint
CREATE INDEX "usage_user" ON "usage" USING btree ("user_id","day");--> statement-breakpoint
CREATE INDEX "lessons_trash" ON "lessons" USING btree ("user_id","deleted_at","id") WHERE "lessons"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "sessions_trash" ON "sessions" USING btree ("user_id","deleted_at","id") WHERE "sessions"."deleted_at" is not null;--> statement-breakpoint
CREATE TABLE "search_terms" ("rowid" bigint PRIMARY KEY, "terms" tsvector NOT NULL);--> statement-breakpoint
CREATE INDEX "search_terms_gin" ON "search_terms" USING gin ("terms") WITH (fastupdate = off);
