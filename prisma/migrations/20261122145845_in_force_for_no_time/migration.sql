-- Ended in the minute in which it began (a device tells whole minutes), an agreement was in force for no time.
ALTER TABLE "InForcePeriod" DROP CONSTRAINT "InForcePeriod_times";
ALTER TABLE "InForcePeriod" ADD CONSTRAINT "InForcePeriod_times" CHECK ("start" <= "end");
