CREATE TABLE `component_versions` (
	`component_id` text NOT NULL,
	`version` integer NOT NULL,
	`author` text NOT NULL,
	`created_by` text NOT NULL,
	`interaction_id` text,
	`note` text NOT NULL,
	`base_version` integer NOT NULL,
	`problem` text,
	`created_at` integer NOT NULL,
	`name` text NOT NULL,
	`jsx_code` text NOT NULL,
	`css_code` text NOT NULL,
	PRIMARY KEY(`component_id`, `version`),
	FOREIGN KEY (`component_id`) REFERENCES `components`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `components` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`session_id` text,
	`name` text NOT NULL,
	`component_type` text NOT NULL,
	`version` integer NOT NULL,
	`author` text NOT NULL,
	`is_current` integer NOT NULL,
	`problem` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`metadata` text NOT NULL,
	`jsx_code` text NOT NULL,
	`css_code` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `components_list` ON `components` (`user_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `components_session` ON `components` (`session_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `components_current` ON `components` (`session_id`) WHERE "components"."is_current" = 1;--> statement-breakpoint
CREATE INDEX `components_trash` ON `components` (`user_id`,`deleted_at`,`id`) WHERE "components"."deleted_at" is not null;--> statement-breakpoint
CREATE TABLE `interactions` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`interaction_type` text NOT NULL,
	`created_at` integer NOT NULL,
	`target_element` text,
	`metadata` text NOT NULL,
	`prompt` text NOT NULL,
	`response` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `interactions_session` ON `interactions` (`session_id`,`created_at`,`id`);--> statement-breakpoint
DROP INDEX `sessions_list`;--> statement-breakpoint
ALTER TABLE `sessions` ADD `lesson_id` text;--> statement-breakpoint
CREATE INDEX `sessions_list` ON `sessions` (`user_id`,`is_archived`,`updated_at`,`id`,`project_id`,`title`,`preview`,`description`,`language`,`mode`,`model_id`,`current_message_id`,`lesson_id`,`message_count`,`is_pinned`,`created_at`,`deleted_at`) WHERE "sessions"."deleted_at" is null;