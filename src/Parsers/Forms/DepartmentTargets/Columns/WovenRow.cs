using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.DepartmentTargets.Columns;

/// <summary>A row put together from a dump whose columns take turns.</summary>
/// <param name="Pieces">The indices of its pieces, in the order of the dump.</param>
/// <param name="Lines">How many lines its longest cell has.</param>
internal sealed record WovenRow(ColumnRow Row, IReadOnlyList<int> Pieces, int Lines);
