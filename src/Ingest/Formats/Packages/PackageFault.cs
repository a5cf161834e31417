using System.Xml;

namespace Pipeline.Ingest.Formats.Packages;

/// <summary>
/// What the system's readers of ZIP and XML throw at a damaged package; whatever else is thrown is a fault of this program.
/// </summary>
internal static class PackageFault
{
    /// <remarks>Flipped bytes gave sizes out of range, times that are none, and methods of compression that there are not.</remarks>
    public static bool IsOf(Exception e) =>
        e
            is InvalidDataException
                or XmlException
                or IOException
                or NotSupportedException
                or ArgumentOutOfRangeException
                or OverflowException;
}
