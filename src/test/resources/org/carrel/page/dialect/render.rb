# Writes expected.html beside each input.md with real Jekyll and its defaults (Debian: apt install jekyll). Run here: ruby render.rb
require 'jekyll'
require 'tmpdir'

Dir.mktmpdir do |out|
  site = Jekyll::Site.new(Jekyll.configuration(
    'source' => __dir__, 'destination' => out, 'quiet' => true, 'disable_disk_cache' => true,
    'url' => 'https://shed.example', 'baseurl' => '/', 'exclude' => ['render.rb']))
  site.process
  site.pages.select { |page| page.name == 'input.md' }.each do |page|
    File.write(File.join(__dir__, page.dir, 'expected.html'), page.content)
  end
end
