namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation.Columns;

/// <summary>One way to lay out the numbers of the funds block.</summary>
/// <param name="Rows">Each row's source, by its index, with the indices of its amounts from left to right.</param>
/// <param name="Weight">The index of the points for spending the budget; null where they were not found.</param>
/// <param name="IsGuess">Whether a source has amounts that might be another's.</param>
internal sealed record FundsLayout(double Cost, IReadOnlyList<(int Source, int[] Amounts)> Rows, int? Weight, int? Score, bool IsGuess);
