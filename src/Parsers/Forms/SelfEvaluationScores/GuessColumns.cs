using static Pipeline.Parsers.Forms.SelfEvaluationScores.ScoreColumns;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>The columns of the score table as indices, left to right, and which stand beside which.</summary>
internal static class GuessColumns
{
    public static readonly int Level3 = Spec.IndexOf(ScoreColumns.Level3);
    public static readonly int Weight = Spec.IndexOf(ScoreColumns.Weight);
    public static readonly int Explanation = Spec.IndexOf(ScoreColumns.Explanation);
    public static readonly int Score = Spec.IndexOf(ScoreColumns.Score);
    public static readonly int Reason = Spec.IndexOf(ScoreColumns.Reason);

    /// <summary>The name's column and the weight's column of each level.</summary>
    public static readonly (int Name, int Weight)[] Levels =
    [
        (Spec.IndexOf(Level1), Spec.IndexOf(Weight1)),
        (Spec.IndexOf(Level2), Spec.IndexOf(Weight2)),
        (Level3, Weight),
    ];

    public static int Count => Spec.Columns.Length;

    /// <summary>Whether a column holds names of an upper level.</summary>
    public static bool IsUpper(int column) => column == Levels[0].Name || column == Levels[1].Name;

    public static bool IsPoints(int column) => Spec.Columns[column].Type == Layout.CellType.Points;
}
