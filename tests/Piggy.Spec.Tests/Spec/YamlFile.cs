using System.IO;
using YamlDotNet.RepresentationModel;

namespace Piggy.Spec.Tests.Spec;

/// <summary>A YAML file as a tree.</summary>
internal static class YamlFile
{
    public static YamlNode Read(string path)
    {
        var stream = new YamlStream();
        using StreamReader reader = File.OpenText(path);
        stream.Load(reader);
        return stream.Documents[0].RootNode;
    }
}
