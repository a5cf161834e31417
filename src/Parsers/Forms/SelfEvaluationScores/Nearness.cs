namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>What it costs to give a run of a column's lines to a row, by where both stand.</summary>
/// <param name="from">The first line of the run.</param>
/// <param name="to">Behind its last line.</param>
/// <param name="row">The row's numbers.</param>
internal delegate double Nearness(IReadOnlyList<ColumnLine> lines, int from, int to, IReadOnlyList<ColumnLine> row);
