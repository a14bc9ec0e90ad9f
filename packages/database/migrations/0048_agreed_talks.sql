ALTER TABLE "work"."trajectory" ADD COLUMN "agreed_talks" integer;--> statement-breakpoint
ALTER TABLE "work"."trajectory" ADD COLUMN "agreed_talk_minutes" integer;--> statement-breakpoint
ALTER TABLE "work"."trajectory" ADD COLUMN "agreed_rhythm_days" integer;--> statement-breakpoint
ALTER TABLE "work"."trajectory" ADD CONSTRAINT "agreed_talks_are_counted" CHECK ("work"."trajectory"."agreed_talks" >= 1);--> statement-breakpoint
ALTER TABLE "work"."trajectory" ADD CONSTRAINT "agreed_talks_come_together" CHECK ("work"."trajectory"."agreed_talks" is not null or ("work"."trajectory"."agreed_talk_minutes" is null and "work"."trajectory"."agreed_rhythm_days" is null));
