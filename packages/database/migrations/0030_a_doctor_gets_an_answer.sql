ALTER TABLE "care"."received_document" DROP CONSTRAINT "media_type_is_known";--> statement-breakpoint
ALTER TABLE "care"."doctors_question" ADD COLUMN "answer" "bytea";--> statement-breakpoint
ALTER TABLE "care"."doctors_question" ADD COLUMN "answered_on" date;--> statement-breakpoint
ALTER TABLE "care"."doctors_question" ADD COLUMN "seen_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "care"."received_document" ADD COLUMN "seen_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "care"."doctors_question" ADD CONSTRAINT "answer_is_whole" CHECK (num_nulls("care"."doctors_question"."answer", "care"."doctors_question"."answered_on") in (0, 2));--> statement-breakpoint
ALTER TABLE "care"."doctors_question" ADD CONSTRAINT "who_answers_has_seen_it" CHECK ("care"."doctors_question"."answer" is null or "care"."doctors_question"."seen_at" is not null);--> statement-breakpoint
ALTER TABLE "care"."received_document" ADD CONSTRAINT "media_type_is_known" CHECK ("care"."received_document"."media_type" in ('application/pdf', 'image/jpeg', 'image/png', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'text/plain'));