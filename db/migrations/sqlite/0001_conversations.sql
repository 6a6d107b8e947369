CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`sha256` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`name` text NOT NULL,
	`width` integer,
	`height` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `attachments_sha256` ON `attachments` (`sha256`);--> statement-breakpoint
CREATE INDEX `attachments_user` ON `attachments` (`user_id`);--> statement-breakpoint
CREATE INDEX `attachments_created` ON `attachments` (`created_at`);--> statement-breakpoint
CREATE TABLE `message_attachments` (
	`attachment_id` text NOT NULL,
	`message_id` text NOT NULL,
	`session_id` text NOT NULL,
	PRIMARY KEY(`attachment_id`, `message_id`),
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `message_attachments_session` ON `message_attachments` (`session_id`);--> statement-breakpoint
CREATE INDEX `message_attachments_message` ON `message_attachments` (`message_id`);--> statement-breakpoint
CREATE TABLE `models` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`name` text NOT NULL,
	`is_allowed` integer NOT NULL,
	`is_default` integer NOT NULL,
	`reads_images` integer NOT NULL,
	`context_tokens` integer,
	`input_price` real,
	`output_price` real,
	FOREIGN KEY (`provider_id`) REFERENCES `providers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `models_name` ON `models` (`provider_id`,`name`);--> statement-breakpoint
CREATE TABLE `providers` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`base_url` text NOT NULL,
	`key_cipher` blob,
	`key_hint` text,
	`allowed_host` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_docs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` text NOT NULL,
	`type` text NOT NULL,
	`entity_id` text NOT NULL,
	`session_id` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_docs_entity` ON `search_docs` (`entity_id`);--> statement-breakpoint
CREATE INDEX `search_docs_session` ON `search_docs` (`session_id`);--> statement-breakpoint
CREATE TABLE `usage` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` text NOT NULL,
	`session_id` text,
	`message_id` text,
	`purpose` text NOT NULL,
	`provider` text NOT NULL,
	`model` text NOT NULL,
	`input_tokens` integer NOT NULL,
	`output_tokens` integer NOT NULL,
	`cost_micros` integer NOT NULL,
	`day` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `usage_day` ON `usage` (`day`);--> statement-breakpoint
CREATE INDEX `usage_user` ON `usage` (`user_id`,`day`);--> statement-breakpoint
DROP INDEX `lessons_deleted`;--> statement-breakpoint
CREATE INDEX `lessons_trash` ON `lessons` (`user_id`,`deleted_at`,`id`) WHERE "lessons"."deleted_at" is not null;--> statement-breakpoint
DROP INDEX `sessions_deleted`;--> statement-breakpoint
DROP INDEX `sessions_list`;--> statement-breakpoint
ALTER TABLE `sessions` ADD `model_id` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `current_message_id` text;--> statement-breakpoint
CREATE INDEX `sessions_trash` ON `sessions` (`user_id`,`deleted_at`,`id`) WHERE "sessions"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX `sessions_list` ON `sessions` (`user_id`,`is_archived`,`updated_at`,`id`,`project_id`,`title`,`preview`,`description`,`language`,`mode`,`model_id`,`current_message_id`,`message_count`,`is_pinned`,`created_at`,`deleted_at`) WHERE "sessions"."deleted_at" is null;--> statement-breakpoint
ALTER TABLE `messages` ADD `attachments` text;--> statement-breakpoint
CREATE VIRTUAL TABLE `search_terms` USING fts5(`terms`, content='', contentless_delete=1, tokenize='ascii');--> statement-breakpoint
INSERT INTO `search_terms` (`search_terms`, `rank`) VALUES ('automerge', 0);
