-- Which version of the plan a mentee was shown when they said yes: null where they saw none, or said so before this was asked.
ALTER TABLE "NeedsAssessment" ADD COLUMN     "confirmedPlan" INTEGER;
