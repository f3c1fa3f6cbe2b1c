import { AFTER_SALE_PROBLEMS, CAUSE_TREE, COMPLAINT_CAUSES, type ComplaintCause, type ComplaintSubCause } from '@rapport/contracts-complaints';
import { ItemsOf } from '@rapport/service-host';
import { IsArray, IsIn, IsObject, IsString, ValidateNested } from 'class-validator';

type Branch = keyof typeof CAUSE_TREE;
const BRANCHES = Object.keys(CAUSE_TREE) as Branch[];

export class CauseAnswer {
  @IsIn(COMPLAINT_CAUSES) code!: ComplaintCause;
  @IsString() zh!: string;
  @IsString() en!: string;
}

export class SubCauseAnswer {
  @IsIn(AFTER_SALE_PROBLEMS) code!: ComplaintSubCause;
  @IsString() zh!: string;
  @IsString() en!: string;
}

export class CauseBranchAnswer {
  @IsIn(BRANCHES) code!: Branch;
  @IsString() zh!: string;
  @IsString() en!: string;
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(CauseAnswer) causes!: CauseAnswer[];
  /** What typically goes wrong after a sale, below any cause of the branch. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(SubCauseAnswer) subCauses!: SubCauseAnswer[];
}
