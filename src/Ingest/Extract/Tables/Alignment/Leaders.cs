using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>The dots that lead the eye from a label to its figure. They are no text of a column.</summary>
internal static class Leaders
{
    private const int Fewest = 3;

    public static bool Is(Word word) => word.Text.Length >= Fewest && TextLength(word.Text) == 0;

    /// <summary>Where a word ends without leaders set close behind it; points.</summary>
    public static double EndOf(Word word)
    {
        var (box, length) = (word.Box!.Value, TextLength(word.Text));
        return word.Text.Length - length < Fewest || length == 0 ? box.X1 : box.X0 + ((box.X1 - box.X0) * length / word.Text.Length);
    }

    private static int TextLength(string text) => text.AsSpan().TrimEnd("._…·").Length;
}
