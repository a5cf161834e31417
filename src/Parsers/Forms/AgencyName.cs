namespace Pipeline.Parsers.Forms;

/// <summary>Tells the name of a public body from that of a project or a fund by its last character.</summary>
internal static class AgencyName
{
    private const string Ends = "局委办厅院府会处所站队室心校学园馆团部社区县市州镇乡村街道司署台协联庭狱关场库大";

    public static bool Is(string text) => text.Length > 1 && Ends.Contains(text[^1], StringComparison.Ordinal);
}
