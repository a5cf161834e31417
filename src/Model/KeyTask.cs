namespace Pipeline.Model;

/// <summary>A key task of the year (年度重点工作任务), or a row of 其他需完成的任务.</summary>
public sealed record KeyTask(string? Name, string? Content, Money? Amount, string? ExpectedResult) : FilingRecord;
