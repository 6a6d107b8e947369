CREATE TABLE `lesson_attachments` (
	`attachment_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	PRIMARY KEY(`attachment_id`, `lesson_id`),
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `lesson_attachments_lesson` ON `lesson_attachments` (`lesson_id`);--> statement-breakpoint
CREATE TABLE `template_attachments` (
	`attachment_id` text NOT NULL,
	`template_id` text NOT NULL,
	PRIMARY KEY(`attachment_id`, `template_id`),
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`template_id`) REFERENCES `templates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `template_attachments_template` ON `template_attachments` (`template_id`);--> statement-breakpoint
CREATE TABLE `template_versions` (
	`template_id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`variables` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`template_id`, `version`),
	FOREIGN KEY (`template_id`) REFERENCES `templates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `templates` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`subject` text NOT NULL,
	`visibility` text NOT NULL,
	`version` integer NOT NULL,
	`minutes` real NOT NULL,
	`section_count` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`variables` text NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `templates_user` ON `templates` (`user_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `templates_team` ON `templates` (`visibility`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `templates_trash` ON `templates` (`user_id`,`deleted_at`,`id`) WHERE "templates"."deleted_at" is not null;--> statement-breakpoint
ALTER TABLE `revisions` ADD `is_pinned` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `revisions` ADD `change` text;--> statement-breakpoint
ALTER TABLE `revisions` ADD `key_revision` integer;--> statement-breakpoint
CREATE INDEX `revisions_list` ON `revisions` (`lesson_id`,`created_at`,`revision`);--> statement-breakpoint
CREATE INDEX `revisions_created` ON `revisions` (`created_at`);--> statement-breakpoint
CREATE INDEX `lessons_team` ON `lessons` (`visibility`,`updated_at`,`id`);